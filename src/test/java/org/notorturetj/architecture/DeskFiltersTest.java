package org.notorturetj.architecture;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriInfo;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.filter.DeskFilter;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

/** The filters of the desk do nothing for anybody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskFiltersTest {
    private static final String[] DESK = {"..desk..", "..access..", "..pages.."};

    @Test
    void every_filter_of_the_desk_is_one_for_the_desk_only() {
        ArchRule requests =
                classes()
                        .that()
                        .resideInAnyPackage(DESK)
                        .and()
                        .areAssignableTo(ContainerRequestFilter.class)
                        .should()
                        .beAssignableTo(DeskFilter.class);
        ArchRule responses =
                classes()
                        .that()
                        .resideInAnyPackage(DESK)
                        .and()
                        .areAssignableTo(ContainerResponseFilter.class)
                        .should()
                        .beAssignableTo(DeskFilter.OfResponses.class);
        ArchRule path =
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(DESK)
                        .and()
                        .areDeclaredInClassesThat(
                                assignableTo(ContainerRequestFilter.class)
                                        .or(assignableTo(ContainerResponseFilter.class)))
                        .should()
                        .notHaveName("filter")
                        .because("it would run for public reads, too");

        requests.check(Imported.MAIN);
        responses.check(Imported.MAIN);
        path.check(Imported.MAIN);
    }

    @Test
    void a_public_read_runs_none_of_them() {
        var runs = new AtomicInteger();
        DeskFilter requests = request -> runs.incrementAndGet();
        DeskFilter.OfResponses responses = (request, response) -> runs.incrementAndGet();

        requests.filter(request("/v1/en/articles"));
        responses.filter(request("/v1/en/articles"), of(ContainerResponseContext.class, null));
        assertThat(runs).hasValue(0);

        requests.filter(request("/desk/v1/me"));
        responses.filter(request("/desk/v1/me"), of(ContainerResponseContext.class, null));
        assertThat(runs).hasValue(2);
    }

    private static ContainerRequestContext request(String path) {
        return of(ContainerRequestContext.class, of(UriInfo.class, path));
    }

    /** An object of which every method returns the same. */
    private static <T> T of(Class<T> type, Object returned) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> returned));
    }
}
