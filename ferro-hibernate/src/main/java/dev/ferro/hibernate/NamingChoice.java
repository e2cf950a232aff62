package dev.ferro.hibernate;

import dev.ferro.Nearest;
import dev.ferro.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pairs of naming strategies that have a word. */
final class NamingChoice {

    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String STRATEGIES = "org.hibernate.boot.model.naming.";

    private static final List<String> WORDS = List.of("jpa", "spring");

    /** In the order in which Spring Boot has had them, the newest first. */
    private static final List<String> SPRINGS = List.of(
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

    private static final List<String> SNAKES = List.of(
            STRATEGIES + "PhysicalNamingStrategySnakeCaseImpl", STRATEGIES + "CamelCaseToUnderscoresNamingStrategy");

    private NamingChoice() {}

    /**
     * {@return the settings that a word stands for}
     *
     * @param word the word; where it is null, Spring's strategies are meant if Spring Boot is there
     */
    static Map<String, String> of(@Nullable String word, ClassLoader loader) {
        String spring = there(SPRINGS, loader);
        if (word == null) {
            return spring == null ? Map.of() : spring(spring, loader);
        }
        return switch (word) {
            case "jpa" ->
                Map.of(
                        IMPLICIT,
                        STRATEGIES + "ImplicitNamingStrategyJpaCompliantImpl",
                        PHYSICAL,
                        STRATEGIES + "PhysicalNamingStrategyStandardImpl");
            case "spring" -> spring(spring == null ? missing() : spring, loader);
            default -> throw unknown(word);
        };
    }

    private static Map<String, String> spring(String implicit, ClassLoader loader) {
        String snake = there(SNAKES, loader);
        return snake == null ? Map.of(IMPLICIT, implicit) : Map.of(IMPLICIT, implicit, PHYSICAL, snake);
    }

    private static @Nullable String there(List<String> classes, ClassLoader loader) {
        return classes.stream()
                .filter(name -> loader.getResource(name.replace('.', '/') + ".class") != null)
                .findFirst()
                .orElse(null);
    }

    private static String missing() {
        throw Problem.of("no-spring-naming", "Spring Boot's naming is asked for, and there is no Spring Boot.")
                .at("`hibernate.naming` in ferro.toml")
                .because("none of " + String.join(", ", SPRINGS) + " is on the class path of models")
                .advise("add Spring Boot to `classpath` of `[models]`")
                .refused();
    }

    private static RuntimeException unknown(String word) {
        String near = Nearest.to(word, WORDS)
                .map(found -> "Did you mean `" + found + "`?")
                .orElse("Write `\"jpa\"` or `\"spring\"`, or name the classes in `hibernate.properties`.");
        return Problem.of("configuration-wrong-value", "`hibernate.naming` cannot be `" + word + "`.")
                .at("ferro.toml")
                .advise(near)
                .refused();
    }
}
