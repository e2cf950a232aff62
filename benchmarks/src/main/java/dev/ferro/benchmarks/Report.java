package dev.ferro.benchmarks;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows results: as a table for people, as a document for programs. */
final class Report {

    private static final String ROW = "%-36s %-11s  %-22s %-22s %10s  %-8s %s%n";

    private Report() {}

    static String head(Options options) {
        return "JDK %s, %d processors, %s %s; n = %d on each side, after one run that does not count; medians (min-max)%n%n"
                        .formatted(
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                options.runs())
                + ROW.formatted("", "", "floor, s", "ferro, s", "", "target", "");
    }

    static String row(Result result) {
        Pair pair = result.pair();
        return ROW.formatted(
                        result.name(),
                        result.database(),
                        pair == null ? "" : seconds(pair.floor()),
                        pair == null ? "" : seconds(pair.ferro()),
                        value(result),
                        target(result),
                        word(result.verdict()))
                .replaceAll(" +(\\R)", "$1");
    }

    private static String seconds(Samples samples) {
        return number("%.3f (%.3f-%.3f)", samples.median(), samples.shortest(), samples.longest());
    }

    private static String value(Result result) {
        Double value = result.value();
        return value == null ? "not available" : number(form(result), value) + " " + result.unit();
    }

    private static String target(Result result) {
        Double limit = result.limit();
        return limit == null
                ? ""
                : (result.exclusive() ? "< " : "<= ") + number(limit % 1 == 0 ? "%.0f" : "%.2f", limit);
    }

    private static String form(Result result) {
        return result.unit().equals("MB") ? "%.0f" : "%.2f";
    }

    private static String word(Result.Verdict verdict) {
        return switch (verdict) {
            case PASS -> "PASS";
            case OVER -> "over";
            case NONE -> "";
        };
    }

    private static String number(String form, Object... numbers) {
        return String.format(Locale.ROOT, form, numbers);
    }

    static String json(Options options, List<Result> results) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("jdk", Runtime.version().toString());
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.put("runs", options.runs());
        document.put("results", results.stream().map(Report::asMap).toList());
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(document);
    }

    /** {@return the figure, or null for one that no JSON document can hold} */
    private static @Nullable Double finite(@Nullable Double figure) {
        return figure != null && Double.isFinite(figure) ? figure : null;
    }

    private static Map<String, @Nullable Object> asMap(Result result) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", result.name());
        map.put("database", result.database());
        Pair pair = result.pair();
        if (pair != null) {
            map.put("floorSeconds", pair.floor().seconds());
            map.put("ferroSeconds", pair.ferro().seconds());
        }
        map.put("value", finite(result.value()));
        map.put("unit", result.unit());
        map.put("target", finite(result.limit()));
        map.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        return map;
    }
}
