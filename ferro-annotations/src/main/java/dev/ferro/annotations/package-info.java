/** The annotations with which an application describes its models. */
package dev.ferro.annotations;
