package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which naming strategies and settings Hibernate is told, and by whom. */
class NamingTest {

    private static final String MODEL = "dev.ferro.hibernate.naming";
    private static final String SNAKE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
    private static final String STANDARD = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl";
    private static final String[] JPA = {"create table `OrderItem`", "create table `OrderItem_OrderItem`"};
    private static final String[] SPRING = {"create table `order_item`", "create table `order_item_related_items`"};

    private static Path library(String name) {
        return Path.of("target/spring").resolve(name);
    }

    private static Application application(String more) {
        return Application.saying(more, TestDatabases.SQLITE, MODEL);
    }

    private static List<String> tables(Application application) {
        application.models(MODEL);
        return application.differences().stream()
                .filter(change -> change.startsWith("create table"))
                .toList();
    }

    @Test
    void names_are_those_of_jakarta_persistence() {
        try (Application application = application("")) {
            assertThat(tables(application)).containsExactlyInAnyOrder(JPA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring-boot-3.jar", "spring-boot-4.jar"})
    void where_spring_boot_is_names_are_as_it_makes_them(String jar) {
        try (Application application = application("").library(library(jar))) {
            assertThat(tables(application)).containsExactlyInAnyOrder(SPRING);
        }
    }

    @Test
    void an_application_of_spring_boot_says_otherwise_in_its_properties() {
        String property = "spring.jpa.hibernate.naming.physicalStrategy=" + STANDARD;
        try (Application application =
                application("").library(library("spring-boot-3.jar")).resource("application.properties", property)) {
            assertThat(tables(application))
                    .containsExactlyInAnyOrder("create table `OrderItem`", "create table `OrderItem_relatedItems`");
        }
    }

    @Test
    void an_application_of_spring_boot_says_otherwise_in_yaml() {
        String yaml = """
                spring:
                  jpa:
                    properties:
                      hibernate:
                        physical_naming_strategy: %s
                ---
                spring:
                  config.activate.on-profile: test
                  jpa.properties.hibernate.physical_naming_strategy: none.Such
                """.formatted(STANDARD);
        try (Application application = application("")
                .library(library("spring-boot-3.jar"))
                .library(library("snakeyaml.jar"))
                .resource("application.yml", yaml)) {
            assertThat(tables(application))
                    .containsExactlyInAnyOrder("create table `OrderItem`", "create table `OrderItem_relatedItems`");
        }
    }

    @Test
    void without_what_reads_yaml_it_is_said_that_the_file_is_not_read() {
        try (Application application = application("").resource("application.yml", "a: b")) {
            application.models(MODEL);
            assertThat(application.diff().notes()).anyMatch(note -> note.contains("snakeyaml"));
        }
    }

    @Test
    void an_application_of_quarkus_says_otherwise_in_its_properties() {
        String property = "quarkus.hibernate-orm.physical-naming-strategy=" + SNAKE;
        try (Application application = application("").resource("application.properties", property)) {
            assertThat(tables(application))
                    .containsExactlyInAnyOrder("create table `order_item`", "create table `order_item_order_item`");
        }
    }

    @Test
    void what_ferro_toml_says_wins() {
        String property = "spring.jpa.hibernate.naming.physical-strategy=" + STANDARD;
        try (Application application = application(
                        "[hibernate]\nproperties = { \"hibernate.physical_naming_strategy\" = \"" + SNAKE + "\" }")
                .library(library("spring-boot-3.jar"))
                .resource("application.properties", property)) {
            assertThat(tables(application)).containsExactlyInAnyOrder(SPRING);
        }
        try (Application application =
                application("[hibernate]\nnaming = \"jpa\"").library(library("spring-boot-3.jar"))) {
            assertThat(tables(application)).containsExactlyInAnyOrder(JPA);
        }
    }

    @Test
    void a_word_that_stands_for_no_strategies_is_refused() {
        try (Application application = application("[hibernate]\nnaming = \"sprnig\"")) {
            assertThatThrownBy(() -> tables(application)).hasMessageContaining("Did you mean `spring`?");
        }
        try (Application application = application("[hibernate]\nnaming = \"spring\"")) {
            assertThatThrownBy(() -> tables(application)).hasMessageContaining("there is no Spring Boot");
        }
    }
}
