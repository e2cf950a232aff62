package dev.ferro.benchmarks;

import dev.ferro.benchmarks.floor.FirstKilobytes;
import java.util.List;

/** A cold {@code ferro heads} over many scripts, of which nothing but the headers is read. */
final class ReadHeaders implements Benchmark {

    private static final double LIMIT = 1.5;

    @Override
    public String name() {
        return "heads";
    }

    @Override
    public boolean concernsDatabases() {
        return false;
    }

    @Override
    public List<Result> run(Workplace workplace, Options options, TestedDatabase kind) {
        ScriptedProject project = ScriptedProject.create(workplace.newFolder("heads"), options.scripts())
                .connect(kind.anyUrl() + "never-asked");
        String scripts = project.folder().resolve("migrations/versions").toString();
        Program heads = workplace.ferro().in(project.folder()).with("heads");
        Program floor = workplace
                .jvm()
                .trained(FirstKilobytes.class, List.of(), scripts)
                .with(scripts);
        Pair pair = Pair.measure(
                options.runs(), () -> floor.run().seconds(), () -> heads.run().seconds());
        return List.of(Result.ratio("`ferro heads` of " + options.scripts() + " scripts", pair, LIMIT));
    }
}
