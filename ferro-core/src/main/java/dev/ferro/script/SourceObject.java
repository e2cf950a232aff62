package dev.ferro.script;

import javax.tools.SimpleJavaFileObject;

/** A source as the compiler reads it. */
final class SourceObject extends SimpleJavaFileObject {

    private final JavaSource source;

    SourceObject(JavaSource source) {
        super(source.file().toUri(), Kind.SOURCE);
        this.source = source;
    }

    JavaSource source() {
        return source;
    }

    @Override
    public String getName() {
        return source.file().toString();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
