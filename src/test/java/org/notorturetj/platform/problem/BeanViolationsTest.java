package org.notorturetj.platform.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BeanViolationsTest {
    private static final java.util.regex.Pattern IMPORTED =
            java.util.regex.Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

    private record Known(
            @Size(min = 2, max = 1000) String size,
            @Size(max = 1) List<String> list,
            @Min(1000) int min,
            @Max(-1L << 53) long max,
            @NotNull String there,
            @NotEmpty String empty,
            @Pattern(regexp = Patterns.EMAIL) String email,
            @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") String words,
            @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]{0,1}") String time) {}

    private record Unknown(@Positive int count) {}

    @Test
    void a_constraint_is_said_as_the_library_says_it() {
        Set<ConstraintViolation<Known>> broken =
                violations(new Known("", List.of("", ""), 0, 0, null, "", "", "", ""));

        assertThat(broken)
                .hasSize(Known.class.getRecordComponents().length)
                .allSatisfy(it -> assertThat(rule(it)).isEqualTo(it.getMessage()));
    }

    @Test
    void a_constraint_that_has_no_rule_says_nothing() {
        assertThat(violations(new Unknown(0)))
                .singleElement()
                .satisfies(it -> assertThat(rule(it)).isEqualTo("breaks a rule of the server"));
    }

    @Test
    void every_constraint_of_the_contract_has_a_rule() throws IOException {
        Set<String> used = imported(Path.of("../api/src/main/java"));
        used.addAll(imported(Path.of("main/java")));

        assertThat(imported(Path.of("main/java/org/notorturetj/platform/problem"))).isEqualTo(used);
    }

    private static String rule(ConstraintViolation<?> violation) {
        return BeanViolations.rule(violation.getConstraintDescriptor().getAnnotation())
                .in(Language.EN);
    }

    private static <T> Set<ConstraintViolation<T>> violations(T object) {
        try (ValidatorFactory factory =
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(
                                new ParameterMessageInterpolator(
                                        Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                        .buildValidatorFactory()) {
            return factory.getValidator().validate(object);
        }
    }

    private static Set<String> imported(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> names = new TreeSet<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                names.addAll(
                        IMPORTED.matcher(Files.readString(file))
                                .results()
                                .map((MatchResult it) -> it.group(1))
                                .collect(Collectors.toSet()));
            }
            return names;
        }
    }
}
