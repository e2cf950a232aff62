package dev.ferro.benchmarks;

import java.util.List;

/** Something that is measured. */
interface Benchmark {

    /** {@return the word that asks for it on the command line} */
    String name();

    List<Result> run(Workplace workplace, Options options, TestedDatabase database);
}
