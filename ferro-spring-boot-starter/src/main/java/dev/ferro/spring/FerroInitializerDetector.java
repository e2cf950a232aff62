package dev.ferro.spring;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Lets whatever uses the database wait for the migrations: JPA, JDBC templates, jOOQ. */
final class FerroInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(FerroInitializer.class);
    }

    @Override
    public int getOrder() {
        return 1;
    }
}
