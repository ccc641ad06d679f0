package org.notorturetj.desk.signin;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.desk.account.RequiredSetup;
import org.notorturetj.platform.filter.AllowedBeforeSetup;
import org.notorturetj.platform.filter.DeskFilter;

import io.quarkus.security.identity.SecurityIdentity;

/** Rejects desk requests of people with outstanding setup, also where a resource does not check. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class RequiredSetupFilter implements DeskFilter {
    private final SecurityIdentity identity;

    @Context ResourceInfo resource;

    RequiredSetupFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filterDesk(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean open =
                hasAnnotation(method, AllowedBeforeSetup.class)
                        || hasAnnotation(method, PermitAll.class);
        RequiredSetup setup =
                open ? null : identity.getAttribute(SessionIdentityProvider.REQUIRED_SETUP);
        if (setup != null) {
            setup.requireDone();
        }
    }

    private static boolean hasAnnotation(Method method, Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation)
                || method.getDeclaringClass().isAnnotationPresent(annotation);
    }
}
