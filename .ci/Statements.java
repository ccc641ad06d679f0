import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

/**
 * Counts the statements of Java sources by javac's tree, so that line breaks and comments count for nothing: {@code java
 * .ci/Statements.java DIRECTORY…}. A statement is what JLS 14 calls one, without blocks; a field, a component of a
 * record, a constant of an enum and the expression of a lambda count as one each. Prints a line for each package that
 * has a share of at least two percent, and the sum.
 */
class Statements extends TreeScanner<Void, Void> {
    private int count;

    public static void main(String[] directories) throws IOException {
        var byRoom = new TreeMap<String, Integer>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        int all = 0;
        for (String directory : directories) {
            List<Path> sources;
            try (Stream<Path> found = Files.walk(Path.of(directory))) {
                sources = found.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            }
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                var scanner = new Statements();
                scanner.scan(unit.getTypeDecls(), null);
                all += scanner.count;
                String name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
                byRoom.merge(directory + " " + String.join(".", Stream.of(name.split("\\.")).limit(3).toList()), scanner.count, Integer::sum);
            }
        }
        int least = all / 50;
        byRoom.entrySet().stream()
                .filter(it -> it.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(it -> System.out.printf("%7d %s%n", it.getValue(), it.getKey()));
        System.out.printf("%7d statements%n", all);
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree instanceof StatementTree && !(tree instanceof BlockTree) && !(tree instanceof ClassTree)) {
            count++;
        }
        return super.scan(tree, nothing);
    }

    /** Parameters are no statements. */
    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        return scan(method.getBody(), nothing);
    }

    /** Neither are those of a lambda; its expression is one. */
    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        if (lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
            count++;
        }
        return scan(lambda.getBody(), nothing);
    }
}
