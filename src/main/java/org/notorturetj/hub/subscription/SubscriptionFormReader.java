package org.notorturetj.hub.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.feed.SubscriptionRequest;
import org.notorturetj.platform.filter.FormFields;

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
        Map<String, String> fields = FormFields.of(body);
        return new SubscriptionRequest(
                fields.get("hub.mode"),
                fields.get("hub.callback"),
                fields.get("hub.topic"),
                fields.get("hub.lease_seconds"),
                fields.get("hub.secret"));
    }
}
