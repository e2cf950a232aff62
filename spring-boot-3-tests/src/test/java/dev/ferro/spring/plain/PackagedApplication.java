package dev.ferro.spring.plain;

import org.springframework.boot.SpringApplication;

/** An application that starts, and ends. */
public final class PackagedApplication {

    private PackagedApplication() {}

    public static void main(String[] arguments) {
        SpringApplication.run(PlainApplication.class, arguments).close();
    }
}
