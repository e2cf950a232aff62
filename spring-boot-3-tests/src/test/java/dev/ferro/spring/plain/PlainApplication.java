package dev.ferro.spring.plain;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application without beans of its own. */
@EnableAutoConfiguration
public class PlainApplication {}
