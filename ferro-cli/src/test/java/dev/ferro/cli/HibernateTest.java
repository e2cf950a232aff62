package dev.ferro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.testing.GoldenFile;
import dev.ferro.testing.TestDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command line with entities of an application that brings its own Hibernate along. */
@Tag("slow")
class HibernateTest {

    private static final Path LIBRARIES = GoldenFile.root().resolve("ferro-hibernate/target/hibernate-7");

    private static final String CUSTOMER = """
            package com.acme.shop;

            import jakarta.persistence.Column;
            import jakarta.persistence.ElementCollection;
            import jakarta.persistence.Entity;
            import jakarta.persistence.EnumType;
            import jakarta.persistence.Enumerated;
            import jakarta.persistence.GeneratedValue;
            import jakarta.persistence.Id;
            import jakarta.persistence.ManyToOne;
            import jakarta.persistence.Table;
            import java.util.Set;

            @Entity
            @Table(name = "customers")
            public class Customer {
                enum Level { BRONZE, SILVER, GOLD }

                @Id @GeneratedValue Long id;
                @Column(nullable = false, length = 80) String name;
                @Column(unique = true) String email;
                @Enumerated(EnumType.STRING) Level level;
                @ManyToOne Customer referrer;
                @ElementCollection Set<String> tags;
            }
            """;

    private static final String VISIT = """
            package com.acme.shop;

            import dev.ferro.annotations.Field;
            import dev.ferro.annotations.Model;

            @Model
            public record Visit(@Field(primaryKey = true) Long id, @Field(length = 40) String page) {}
            """;

    private Workbench bench;

    @AfterEach
    void clean() {
        if (bench != null) {
            bench.close();
        }
    }

    private Workbench bench(TestDatabases kind, String classPath) {
        bench = Workbench.on(kind);
        bench.write(
                "ferro.toml",
                "url = \"" + bench.url() + "\"\n[models]\npackages = [\"com.acme.shop\"]\nsources = [\"src\"]\n"
                        + "classpath = [\"" + classPath + "\"]\n");
        bench.write("migrations/versions/.keep", "");
        bench.write("src/com/acme/shop/Customer.java", CUSTOMER);
        return bench;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "MARIADB"})
    void entities_and_models_become_one_revision(TestDatabases kind) {
        bench(kind, LIBRARIES + "/*.jar").write("src/com/acme/shop/Visit.java", VISIT);
        Workbench.Run revision = bench.done("revision", "--autogenerate", "-m", "shop");
        assertThat(revision.out()).contains("create table `customers`", "create table `visits`", "_tags`");
        assertThat(revision.err()).isEmpty();
        bench.done("upgrade", "head");
        assertThat(bench.done("check").err()).isEmpty();
        bench.done("downgrade", "base", "--yes");
    }

    @Test
    void the_rows_that_hibernate_needs_are_handed_over_too() throws Exception {
        bench(TestDatabases.H2, LIBRARIES + "/*.jar")
                .write(
                        "src/com/acme/shop/Customer.java",
                        CUSTOMER.replace(
                                "@GeneratedValue",
                                "@GeneratedValue(strategy = jakarta.persistence.GenerationType.TABLE)"));
        bench.done("diff", "--format", "flyway", "-m", "Shop", "--output", "flyway");
        OtherRunners.flyway(bench, "flyway").load().migrate();
        assertThat(bench.query("SELECT COUNT(*) FROM hibernate_sequences")).containsExactly("1");
        assertThat(bench.done("check").err()).isEmpty();
    }

    @Test
    void a_table_that_is_described_twice_is_refused() {
        bench(TestDatabases.H2, LIBRARIES + "/*.jar")
                .write("src/com/acme/shop/Visit.java", VISIT.replace("@Model", "@Model(table = \"customers\")"));
        assertThat(bench.ferro("check").err()).contains("Two models describe the table `customers`.");
    }

    @Test
    void without_hibernate_it_is_said_where_it_is_missed() {
        bench(TestDatabases.H2, LIBRARIES + "/jakarta.persistence-api-*.jar");
        assertThat(bench.ferro("check").err())
                .contains("There are entities, and no Hibernate that knows what they become.", "classpath");
        bench.write("src/com/acme/shop/Visit.java", VISIT);
        assertThat(bench.done("revision", "--autogenerate", "-m", "visits").out())
                .contains("create table `visits`", "Entities such as `com.acme.shop.Customer` are left alone");
    }

    @Test
    void a_hibernate_that_ferro_does_not_know_is_refused() {
        bench(TestDatabases.H2, LIBRARIES + "/jakarta.persistence-api-*.jar")
                .write("src/org/hibernate/Version.java", """
                package org.hibernate;

                public class Version {
                    public static String getVersionString() {
                        return "5.6.15.Final";
                    }
                }
                """);
        assertThat(bench.ferro("check").err()).contains("Ferro does not know Hibernate 5.6.15.Final.");
    }

    @Test
    void a_mapping_that_hibernate_refuses_is_refused_in_its_words() {
        bench(TestDatabases.H2, LIBRARIES + "/*.jar")
                .write("src/com/acme/shop/Customer.java", CUSTOMER.replace("@Id @GeneratedValue ", ""));
        assertThat(bench.ferro("check").err())
                .contains("Hibernate does not take the entities.", "com.acme.shop.Customer");
    }

    @Test
    void on_sqlite_hibernates_dialect_must_be_there() {
        bench(TestDatabases.SQLITE, LIBRARIES + "/*.jar");
        assertThat(bench.ferro("check").err()).contains("This Hibernate does not know SQLite.");
    }
}
