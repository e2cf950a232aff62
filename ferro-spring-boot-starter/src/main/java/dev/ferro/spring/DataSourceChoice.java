package dev.ferro.spring;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Chooses the data source that migrations are run on: the one that is marked for it; else one that is made for {@code
 * ferro.url}; else the application's, for {@code ferro.user} if that is given.
 *
 * @param marked the data source with {@link FerroDataSource}
 * @param application the application's only or primary one
 * @param details what a bean says in place of the properties
 * @param properties what the properties say
 * @param environment knows how the application connects
 */
record DataSourceChoice(
        ObjectProvider<DataSource> marked,
        ObjectProvider<DataSource> application,
        ObjectProvider<FerroConnectionDetails> details,
        FerroProperties properties,
        Environment environment) {

    MigrationDatabase choose() {
        DataSource own = marked.getIfAvailable();
        if (own != null) {
            return new MigrationDatabase(own);
        }
        FerroConnectionDetails said = details.getIfAvailable();
        if (said != null) {
            return new MigrationDatabase(made(said.url(), said.user(), said.password(), said.driverClassName()));
        }
        String url = properties.url();
        if (url != null) {
            return new MigrationDatabase(made(
                    url,
                    otherwise(properties.user(), "spring.datasource.username"),
                    otherwise(properties.password(), "spring.datasource.password"),
                    properties.driverClassName()));
        }
        DataSource shared = application.getIfUnique();
        if (shared == null) {
            throw severalOrNone();
        }
        return new MigrationDatabase(properties.user() == null ? shared : derived(shared, properties.user()));
    }

    private @Nullable String otherwise(@Nullable String said, String property) {
        return said == null ? environment.getProperty(property) : said;
    }

    /** Without a pool: it is used once. */
    private static DataSource made(
            String url, @Nullable String user, @Nullable String password, @Nullable String driver) {
        DataSourceBuilder<SimpleDriverDataSource> builder =
                DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(url);
        if (user != null) {
            builder.username(user);
        }
        if (password != null) {
            builder.password(password);
        }
        if (driver != null) {
            builder.driverClassName(driver);
        }
        return builder.build();
    }

    private DataSource derived(DataSource shared, String user) {
        DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.derivedFrom(shared)
                .type(SimpleDriverDataSource.class)
                .username(user);
        String password = otherwise(properties.password(), "spring.datasource.password");
        return (password == null ? builder : builder.password(password)).build();
    }

    private static FerroException severalOrNone() {
        return Problem.of("data-source-not-chosen", "The application has several data sources, and none is for Ferro.")
                .because("none of them is the primary one")
                .advise("Mark one with `@FerroDataSource`, or set `ferro.url`.")
                .refused();
    }
}
