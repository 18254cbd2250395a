package io.closerate.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Lines of Java from a document, compiled and run as they stand there.
 *
 * @param imports what is imported, such as {@code java.nio.file.Path}
 * @param code the lines
 */
record Snippet(List<String> imports, String code) {

    /** {@return what the lines print} */
    String run(Path folder) throws Exception {
        StringBuilder source = new StringBuilder();
        imports.forEach(each -> source.append("import ").append(each).append(";\n"));
        source.append("public class Shown { public static void main(String[] args) throws Exception {\n").append(code).append("} }\n");
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Shown.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return source;
            }
        };
        Path classes = Files.createDirectory(folder.resolve("classes"));
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        boolean compiled = ToolProvider.getSystemJavaCompiler().getTask(new java.io.OutputStreamWriter(complaints, StandardCharsets.UTF_8), null, null,
                List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path")), null, List.of(file)).call();
        assertThat(compiled).as(complaints.toString(StandardCharsets.UTF_8)).isTrue();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Snippet.class.getClassLoader());
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass("Shown").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
