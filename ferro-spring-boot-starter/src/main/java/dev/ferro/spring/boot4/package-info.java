/** What can only be said in the words of Spring Boot 4. */
@NullMarked
package dev.ferro.spring.boot4;

import org.jspecify.annotations.NullMarked;
