package dev.ferro.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a test on each kind of database; MariaDB stands for MySQL, which is tried where the two could differ. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@MethodSource("dev.ferro.testing.TestDatabases#each")
public @interface EachDatabase {}
