package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.application.Ferro;
import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.spring.shop.PriceList;
import dev.ferro.spring.shop.Product;
import dev.ferro.spring.shop.Products;
import dev.ferro.spring.shop.ShopApplication;
import dev.ferro.testing.TestDatabase;
import dev.ferro.testing.TestDatabases;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The migrations have run before anything of an application looks at its database. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @ParameterizedTest
    @EnumSource
    void jdbc_finds_what_the_migrations_have_made(TestDatabases kind) {
        try (TestDatabase database = Applications.create(kind);
                ConfigurableApplicationContext context = Applications.of(PriceList.class, PlainApplication.class)
                        .on(database)
                        .with("spring.datasource.hikari.maximum-pool-size", kind == TestDatabases.SQLITE ? 1 : 2)
                        .with("spring.jpa.database-platform", "org.hibernate.dialect.H2Dialect")
                        .with("spring.jpa.hibernate.ddl-auto", "none")
                        .start()) {
            assertThat(context.getBean(PriceList.class).prices()).containsExactly(7);
            assertThat(Applications.query(database, "SELECT revision FROM ferro_version"))
                    .containsExactly("bbbb1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "MYSQL"})
    void jpa_finds_what_the_migrations_have_made(TestDatabases kind, CapturedOutput output) {
        try (TestDatabase database = Applications.create(kind)) {
            try (ConfigurableApplicationContext context = shop(database).start()) {
                assertThat(context.getBean(Products.class).findAll())
                        .extracting(Product::name)
                        .containsExactly("chair");
                assertThat(context.getBean(Ferro.class).pending()).isEmpty();
            }
            assertThat(output)
                    .contains("2 migrations are pending")
                    .contains("upgrade `aaaa1` (Make products)")
                    .contains("The database is at bbbb1");
            try (ConfigurableApplicationContext again = shop(database).start()) {
                assertThat(again.getBean(Products.class).count()).isEqualTo(1);
            }
            assertThat(output).contains("No migration is pending");
        }
    }

    private static Applications shop(TestDatabase database) {
        return Applications.of(ShopApplication.class).on(database).with("spring.jpa.hibernate.ddl-auto", "validate");
    }

    /** The contexts themselves are started in turn: in one JVM they share a log. */
    @Test
    void instances_may_migrate_at_once() {
        try (TestDatabase database = TestDatabase.postgresql();
                ConfigurableApplicationContext one = instance(database);
                ConfigurableApplicationContext two = instance(database);
                ConfigurableApplicationContext three = instance(database)) {
            List<CompletableFuture<Void>> runs = Stream.of(one, two, three)
                    .map(context -> context.getBean(Ferro.class))
                    .map(ferro -> CompletableFuture.runAsync(() -> ferro.upgrade("head")))
                    .toList();
            runs.forEach(CompletableFuture::join);
            assertThat(Applications.query(database, "SELECT revision FROM ferro_ledger ORDER BY id"))
                    .containsExactly("aaaa1", "bbbb1");
        }
    }

    private static ConfigurableApplicationContext instance(TestDatabase database) {
        return Applications.of(PlainApplication.class)
                .on(database)
                .with("ferro.mode", "off")
                .start();
    }

    /** It would by itself, in an embedded database, and what the migrations have filled would be gone. */
    @Test
    void hibernate_does_not_create_what_is_managed() {
        try (TestDatabase database = Applications.h2();
                ConfigurableApplicationContext context =
                        Applications.of(ShopApplication.class).on(database).start()) {
            assertThat(context.getBean(Products.class).findAll())
                    .extracting(Product::name)
                    .containsExactly("chair");
        }
    }

    @Test
    void without_ferro_hibernate_creates_it_by_itself() {
        try (TestDatabase database = Applications.h2();
                ConfigurableApplicationContext context = Applications.of(Product.class, NoBeans.class)
                        .on(database)
                        .with("ferro.enabled", false)
                        .start()) {
            assertThat(context.getBeansOfType(Ferro.class)).isEmpty();
            assertThat(Applications.query(database, "SELECT count(*) FROM products"))
                    .containsExactly("0");
        }
    }

    /** The entities of the shop without what reads the database at once. */
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackageClasses = Product.class)
    static class NoBeans {}
}
