package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of Hibernate are read, and which is read here. */
class HibernateVersionTest {

    @Test
    void the_tests_run_with_the_line_that_the_build_says() {
        HibernateVersion version = HibernateVersion.of(HibernateVersionTest.class.getClassLoader());
        assertThat(version.major()).isEqualTo(Integer.getInteger("ferro.test.hibernate", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.6.56.Final", "7.0.0.Final", "7.4.13.Final"})
    void what_is_known_is_read(String version) {
        assertThatCode(() -> HibernateVersion.of(version).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.6.15.Final", "6.5.3.Final", "8.0.0.Beta1", "[WORKING]"})
    void what_is_not_known_is_refused(String version) {
        assertThatThrownBy(() -> HibernateVersion.of(version).check())
                .hasMessageContaining("Ferro does not know Hibernate " + version);
    }
}
