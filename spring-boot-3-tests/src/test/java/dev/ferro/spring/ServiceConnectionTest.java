package dev.ferro.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.application.Ferro;
import dev.ferro.spring.plain.PlainApplication;
import dev.ferro.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.GenericBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** Migrations run where the application connects when a bean says where that is, as with Testcontainers and Docker Compose. */
class ServiceConnectionTest {

    /** {@return the type of such beans} Each line of Spring Boot has it at another place. */
    private static Class<?> details() {
        return Stream.of(
                        "org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails",
                        "org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails")
                .filter(name -> ClassUtils.isPresent(name, null))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .findFirst()
                .orElseThrow();
    }

    private static Object service(String url) {
        Map<String, String> answers = Map.of(
                "getJdbcUrl", url, "getUsername", "sa", "getPassword", "", "getDriverClassName", "org.h2.Driver");
        return Proxy.newProxyInstance(
                ServiceConnectionTest.class.getClassLoader(),
                new Class<?>[] {details()},
                (proxy, method, arguments) -> method.getDeclaringClass().equals(Object.class)
                        ? method.invoke(answers, arguments)
                        : answers.get(method.getName()));
    }

    @Test
    void the_database_is_that_of_the_service() {
        try (TestDatabase database = Applications.h2();
                ConfigurableApplicationContext context = new SpringApplicationBuilder(PlainApplication.class)
                        .initializers(starting -> {
                            GenericBeanDefinition bean = new GenericBeanDefinition();
                            bean.setBeanClass(details());
                            bean.setInstanceSupplier(
                                    () -> service(database.url().replace(";USER=sa", "")));
                            ((BeanDefinitionRegistry) starting).registerBeanDefinition("service", bean);
                        })
                        .properties(
                                "spring.main.web-application-type=none",
                                "spring.datasource.url=jdbc:h2:mem:never",
                                "spring.jpa.hibernate.ddl-auto=none")
                        .run()) {
            assertThat(context.getBean(Ferro.class).pending()).isEmpty();
            assertThat(Applications.query(database, "SELECT revision FROM ferro_version"))
                    .containsExactly("bbbb1");
        }
    }
}
