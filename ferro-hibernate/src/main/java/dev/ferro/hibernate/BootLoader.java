package dev.ferro.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Sees the application's Hibernate and Ferro: the classes between them it defines itself, as the loader that Ferro comes
 * from need not see Hibernate.
 */
final class BootLoader extends ClassLoader {

    private static final String PACKAGE = BootLoader.class.getPackageName() + ".boot.";
    private static final String ENTRY = PACKAGE + "MetadataBoot";

    private BootLoader(ClassLoader application) {
        super(application);
    }

    /** {@return what speaks to the Hibernate of an application} */
    static Boot boot(ClassLoader application) {
        try {
            return Class.forName(ENTRY, true, new BootLoader(application))
                    .asSubclass(Boot.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Ferro is not whole", impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PACKAGE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = '/' + name.replace('.', '/') + ".class";
        try (InputStream bytes = BootLoader.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.readAllBytes();
            return defineClass(name, code, 0, code.length, BootLoader.class.getProtectionDomain());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
