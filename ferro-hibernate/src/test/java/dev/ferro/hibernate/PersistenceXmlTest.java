package dev.ferro.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferro.testing.TestDatabases;
import org.junit.jupiter.api.Test;

/** What stands in {@code META-INF/persistence.xml} is known. */
class PersistenceXmlTest {

    private static final String QUOTED = "dev.ferro.hibernate.quoted";
    private static final String FILE = "META-INF/persistence.xml";
    private static final String UNITS = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="shop">
                <mapping-file>META-INF/plain.xml</mapping-file>
                <class>dev.ferro.hibernate.naming.OrderItem</class>
                <properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:none:such"/>
                  <property name="hibernate.physical_naming_strategy"
                      value="org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"/>
                </properties>
              </persistence-unit>
              %s
            </persistence>
            """;
    private static final String MAPPING = """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
              <package>dev.ferro.hibernate.xml</package>
              <entity class="Plain" access="FIELD">
                <table name="from_xml"/>
                <attributes>
                  <id name="id"/>
                  <basic name="name"><column length="40"/></basic>
                </attributes>
              </entity>
            </entity-mappings>
            """;

    private static Application application(String more, String others) {
        Application application = Application.saying(more, TestDatabases.SQLITE, QUOTED)
                .resource(FILE, UNITS.formatted(others))
                .resource("META-INF/plain.xml", MAPPING);
        application.models(QUOTED);
        return application;
    }

    @Test
    void its_classes_mapping_files_and_properties_are_those_of_the_models() {
        try (Application application = application("", "")) {
            assertThat(application.differences())
                    .contains(
                            "create table `order_item`",
                            "create table `order_item_order_item`",
                            "create table `from_xml`");
        }
    }

    @Test
    void of_several_units_one_must_be_named() {
        String other = "<persistence-unit name=\"other\"/>";
        try (Application application = application("", other)) {
            assertThatThrownBy(application::differences)
                    .hasMessageContaining("Nothing says which persistence unit is meant.")
                    .hasMessageContaining("`shop`, `other`");
        }
        try (Application application = application("[hibernate]\nunit = \"other\"", other)) {
            assertThat(application.differences()).containsExactly("create table `Quoted`", "create table `Quoted_SEQ`");
        }
    }
}
