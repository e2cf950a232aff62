package dev.ferro.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a database of their own that is migrated, made beside the project's database and dropped afterwards in any
 * case.
 *
 * <p>Constructors and methods are given it as a {@link javax.sql.DataSource}, a {@link java.sql.Connection} or a {@link
 * dev.ferro.run.JdbcAddress}. A history is run once; on PostgreSQL, SQLite and H2 each further database is a copy.
 *
 * <p>What an attribute does not say, a configuration parameter of JUnit or a system property may: {@code
 * ferro.test.config}, {@code ferro.test.environment}, {@code ferro.test.database}, {@code ferro.test.url}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MigratedDatabaseExtension.class)
public @interface MigratedDatabase {

    /** {@return the configuration file; where nothing is said, the nearest {@code ferro.toml} from the working folder upwards} */
    String config() default "";

    /** {@return the environment of the configuration to lay over the rest} */
    String environment() default "";

    /** {@return the one of several databases in the configuration} */
    String database() default "";

    /** {@return the database to make others beside, in place of the configured one} */
    String url() default "";

    /** {@return where to in the history, in the grammar of targets} */
    String target() default "head";

    /** {@return how long a database lasts until there is a new one} */
    Lifetime lifetime() default Lifetime.CLASS;
}
