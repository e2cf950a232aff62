/** The annotations with which an application describes its models, and the enums they use; nothing else is needed. */
package dev.ferro.annotations;
