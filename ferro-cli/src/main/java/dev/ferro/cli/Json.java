package dev.ferro.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import dev.ferro.command.Verify;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Writes a command's result as one JSON document: its fields, in snake case, absent ones as null. */
final class Json {

    private Json() {}

    static String print(Object result) {
        return gson().toJson(result);
    }

    private static Gson gson() {
        JsonSerializer<Object> asText = (value, type, context) -> new JsonPrimitive(value.toString());
        return new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .serializeNulls()
                .registerTypeHierarchyAdapter(Path.class, asText)
                .registerTypeAdapter(Instant.class, asText)
                .registerTypeAdapter(Verify.Outcome.class, asText)
                .registerTypeAdapter(
                        Duration.class, (JsonSerializer<Duration>) (value, type, context) -> seconds(value))
                .create();
    }

    private static JsonElement seconds(Duration duration) {
        return new JsonPrimitive(duration.toMillis() / 1000.0);
    }
}
