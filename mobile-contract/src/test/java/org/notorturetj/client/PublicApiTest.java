package org.notorturetj.client;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * What an app can reach of the client is a promise, and is written down. A change of it must be
 * meant: then the new list takes the place of the approved one.
 */
class PublicApiTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path APPROVED = Path.of("src/test/resources/public-api.txt");
    private static final Path CURRENT = Path.of("target/public-api.txt");

    @Test
    void the_public_api_is_the_approved_one() throws IOException, ClassNotFoundException {
        List<String> current = describeAll();
        Files.write(CURRENT, current);
        List<String> approved = Files.readAllLines(APPROVED);
        List<String> added = without(current, approved);
        List<String> removed = without(approved, current);
        if (!added.isEmpty() || !removed.isEmpty()) {
            fail(
                    "The public API of the client has changed.\n"
                            + prefixed("+ ", added)
                            + prefixed("- ", removed)
                            + "If this is meant: cp mobile-contract/"
                            + CURRENT
                            + " mobile-contract/"
                            + APPROVED);
        }
        assertEquals(approved, current, "the list is sorted and complete");
    }

    private static List<String> without(List<String> lines, Collection<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static String prefixed(String prefix, List<String> lines) {
        return lines.stream().map(line -> prefix + line + "\n").collect(Collectors.joining());
    }

    private static List<String> describeAll() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            names =
                    files.map(file -> CLASSES.relativize(file).toString())
                            .filter(file -> file.endsWith(".class"))
                            .filter(file -> !file.endsWith("package-info.class"))
                            .map(file -> file.replace(".class", "").replaceAll("[/\\\\]", "."))
                            .sorted()
                            .toList();
        }
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            if (isReachable(type)) {
                lines.addAll(describe(type));
            }
        }
        return lines;
    }

    /** Public or protected, and so is every class around it. */
    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return isPromised(type.getModifiers())
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (outer == null || isReachable(outer));
    }

    private static boolean isPromised(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<String> describe(Class<?> type) {
        TreeSet<String> members = new TreeSet<>();
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            add(each, "new" + parameters(each) + thrown(each), members);
        }
        for (Method each : type.getDeclaredMethods()) {
            String returned = " " + each.getGenericReturnType().getTypeName();
            add(each, each.getName() + parameters(each) + returned + thrown(each), members);
        }
        for (Field each : type.getDeclaredFields()) {
            add(each, each.getName() + " " + each.getGenericType().getTypeName(), members);
        }
        List<String> lines = new ArrayList<>();
        String bases =
                Stream.concat(Stream.of(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .filter(base -> base != null && base != Object.class)
                        .map(Class::getName)
                        .collect(Collectors.joining(", "));
        String kind = Modifier.toString(type.getModifiers()) + (type.isInterface() ? "" : " class");
        lines.add(kind + " " + type.getName() + (bases.isEmpty() ? "" : " : " + bases));
        members.forEach(member -> lines.add(type.getName() + "." + member));
        return lines;
    }

    private static void add(Member member, String text, Collection<String> members) {
        if (isPromised(member.getModifiers()) && !member.isSynthetic()) {
            boolean fixed = Modifier.isStatic(member.getModifiers());
            members.add(text + (fixed ? " static" : ""));
        }
    }

    private static String parameters(Executable member) {
        return Arrays.stream(member.getGenericParameterTypes())
                .map(type -> type.getTypeName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String thrown(Executable member) {
        Class<?>[] types = member.getExceptionTypes();
        return types.length == 0
                ? ""
                : Arrays.stream(types)
                        .map(Class::getName)
                        .sorted()
                        .collect(Collectors.joining(", ", " throws ", ""));
    }
}
