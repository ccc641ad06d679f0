package org.notorturetj.support.content;

import java.util.Comparator;
import java.util.stream.Stream;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Of tests on one server those that count the starter content come first, then by name. */
public final class StarterContentFirst implements ClassOrderer {
    private static final Comparator<ClassDescriptor> ORDER =
            Comparator.<ClassDescriptor, Boolean>comparing(
                            test -> !countsStarterContent(test.getTestClass()))
                    .thenComparing(test -> test.getTestClass().getName());

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(ORDER);
    }

    /** By name: tests on a server have a class loader of their own. */
    private static boolean countsStarterContent(Class<?> test) {
        return Stream.of(test.getAnnotations())
                .map(annotation -> annotation.annotationType().getName())
                .anyMatch(CountsStarterContent.class.getName()::equals);
    }
}
