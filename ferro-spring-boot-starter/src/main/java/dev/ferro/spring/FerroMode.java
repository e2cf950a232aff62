package dev.ferro.spring;

/** What is done with the migrations when an application starts. */
public enum FerroMode {
    /** Those that are pending are run. */
    UPGRADE,
    /** The application does not start while some are pending, or while scripts are edited that were applied. */
    VALIDATE,
    /** The same is only said in the log. */
    WARN,
    /** Nothing; there is a {@link dev.ferro.application.Ferro} for who wants one. */
    OFF
}
