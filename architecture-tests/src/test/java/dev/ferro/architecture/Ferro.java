package dev.ferro.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;

/** The compiled classes of all modules, without their tests. */
final class Ferro {

    static final String ROOT = "dev.ferro";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private Ferro() {}

    /** {@return the class of that name, loaded but not initialized, or empty while it is not written} */
    static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, Ferro.class.getClassLoader()));
        } catch (ClassNotFoundException notWritten) {
            return Optional.empty();
        }
    }

    static boolean isTopLevel(JavaClass type) {
        return type.getEnclosingClass().isEmpty();
    }
}
