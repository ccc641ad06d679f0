package org.notorturetj.hub.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.feed.SubscriptionRequest;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Reads the form of a subscriber. The first of several fields of a name counts. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SubscriptionFormReader implements MessageBodyReader<SubscriptionRequest> {
    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SubscriptionRequest.class;
    }

    @Override
    public SubscriptionRequest readFrom(
            Class<SubscriptionRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        for (String field : form.split("&", -1)) {
            int end = field.indexOf('=');
            if (end > 0) {
                fields.putIfAbsent(
                        decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
            }
        }
        return new SubscriptionRequest(
                fields.get("hub.mode"),
                fields.get("hub.callback"),
                fields.get("hub.topic"),
                fields.get("hub.lease_seconds"),
                fields.get("hub.secret"));
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0 && decoded.indexOf('\uFFFD') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.UTF_8);
    }
}
