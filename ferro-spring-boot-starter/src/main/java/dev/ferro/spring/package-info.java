/** Ferro in applications of Spring Boot: the migrations run before anything else uses the database. */
@NullMarked
package dev.ferro.spring;

import org.jspecify.annotations.NullMarked;
