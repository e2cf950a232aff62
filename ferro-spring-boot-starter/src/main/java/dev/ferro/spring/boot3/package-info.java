/** What can only be said in the words of Spring Boot 3. */
@NullMarked
package dev.ferro.spring.boot3;

import org.jspecify.annotations.NullMarked;
