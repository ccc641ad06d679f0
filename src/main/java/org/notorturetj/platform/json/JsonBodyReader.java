package org.notorturetj.platform.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/** Reads every JSON request body: those of the desk and those of devices. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodyReader implements MessageBodyReader<Object> {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Context ResourceInfo resource;

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        // RFC 9110, section 15.5.16; and a few bytes of gzip can be gigabytes of text
        if ((coding != null && !"identity".equalsIgnoreCase(coding))
                || (charset != null && !"utf-8".equalsIgnoreCase(charset))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] bytes = body.readAllBytes();
        return bytes.length == 0 && isOptional(type)
                ? null
                : StrictObjectMapper.read(text(bytes), genericType);
    }

    /** Whether the contract of the operation that is called does without this body. */
    private boolean isOptional(Class<?> type) {
        Method called = resource.getResourceMethod();
        return called != null
                && Arrays.stream(called.getDeclaringClass().getInterfaces())
                        .flatMap(contract -> Arrays.stream(contract.getMethods()))
                        .filter(it -> it.getName().equals(called.getName()))
                        .flatMap(it -> Arrays.stream(it.getParameters()))
                        .anyMatch(
                                it ->
                                        it.getType().equals(type)
                                                && it.getAnnotatedType()
                                                        .isAnnotationPresent(Nullable.class));
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf(BYTE_ORDER_MARK) != 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // refused below
        }
        throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.UTF_8);
    }
}
