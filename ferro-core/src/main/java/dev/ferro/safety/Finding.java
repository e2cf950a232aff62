package dev.ferro.safety;

import dev.ferro.operation.Operation;

/**
 * A hazard of an operation.
 *
 * @param code the stable code, such as {@code SAFE101}
 * @param severity how much it matters
 * @param operation the operation
 * @param message what will happen
 * @param advice what to do about it
 */
public record Finding(String code, Severity severity, Operation operation, String message, String advice) {}
