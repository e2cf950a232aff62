package dev.ferro.benchmarks;

import java.util.List;

/** Something that is measured. */
interface Benchmark {

    /** {@return the word that asks for it on the command line} */
    String name();

    /** {@return whether it is to be run on each of the databases that are asked for, or once} */
    boolean concernsDatabases();

    List<Result> run(Workplace workplace, Options options, TestedDatabase database);
}
