package dev.ferro.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One source file, as far as the rules look at it.
 *
 * @param path where it is, below the root
 * @param text its text
 * @param types its top-level types
 * @param methods its methods with a body
 * @param switches the lines of switches over constants that nevertheless have a default
 */
record SourceFile(String path, String text, List<Type> types, List<Method> methods, List<Long> switches) {

    /** A top-level type and its documentation, which is empty where there is none. */
    record Type(String name, String documentation) {}

    /** A method and its length in lines, from the line of its name to that of its closing brace. */
    record Method(String name, long line, long lines) {}

    static List<SourceFile> parse(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, trees));
            }
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile read(CompilationUnitTree unit, DocTrees trees) throws IOException {
        Path file = Path.of(unit.getSourceFile().toUri());
        Collector collector = new Collector(unit, trees);
        collector.scan(new TreePath(unit), null);
        return new SourceFile(
                Sources.ROOT.relativize(file).toString().replace('\\', '/'),
                Files.readString(file),
                collector.types,
                collector.methods,
                collector.switches);
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    long lines() {
        return text.lines().count();
    }

    /** Walks one syntax tree and notes what the rules ask for. */
    private static final class Collector extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final LineMap lineMap;
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private final List<Long> switches = new ArrayList<>();

        Collector(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
            this.lineMap = unit.getLineMap();
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (getCurrentPath().getParentPath().getLeaf() == unit) {
                String documentation = trees.getDocComment(getCurrentPath());
                types.add(new Type(tree.getSimpleName().toString(), documentation == null ? "" : documentation));
            }
            return super.visitClass(tree, null);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            long end = trees.getSourcePositions().getEndPosition(unit, tree);
            if (tree.getBody() != null && end >= 0) {
                long line = line(trees.getSourcePositions().getStartPosition(unit, tree.getBody()));
                methods.add(new Method(tree.getName().toString(), line, lineMap.getLineNumber(end) - line + 1));
            }
            return super.visitMethod(tree, null);
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void unused) {
            noteDefault(tree, tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
            noteDefault(tree, tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void noteDefault(Tree tree, List<? extends CaseTree> cases) {
            boolean overConstants = cases.stream()
                    .flatMap(each -> each.getExpressions().stream())
                    .allMatch(Collector::isConstant);
            boolean hasDefault =
                    cases.stream().anyMatch(each -> each.getExpressions().isEmpty());
            if (overConstants && hasDefault && cases.size() > 1) {
                switches.add(line(trees.getSourcePositions().getStartPosition(unit, tree)));
            }
        }

        private static boolean isConstant(ExpressionTree label) {
            return label instanceof IdentifierTree name
                    && name.getName().toString().matches("[A-Z][A-Z0-9_]*");
        }

        private long line(long position) {
            return lineMap.getLineNumber(position);
        }
    }
}
