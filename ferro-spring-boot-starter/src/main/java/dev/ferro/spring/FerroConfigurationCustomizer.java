package dev.ferro.spring;

import dev.ferro.application.FerroConfiguration;

/** Adds to what the properties say of Ferro: hooks, a listener, anything. */
@FunctionalInterface
public interface FerroConfigurationCustomizer {

    void customize(FerroConfiguration configuration);
}
