package com.acme.clinic;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: its database is where it must be before Hibernate looks at it. */
@SpringBootApplication
public class Clinic {

    public static void main(String[] words) {
        SpringApplication.run(Clinic.class, words);
    }
}
