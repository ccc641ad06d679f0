package org.notorturetj.desk.account;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.notorturetj.api.desk.AccountId;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;

import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * Writes the chosen name beside each {@link AccountId} of an answer. In one place, so that no
 * answer of the desk can forget it.
 */
@Singleton
class NamesBesideIds implements ObjectMapperCustomizer {
    private final ChosenNames names;

    NamesBesideIds(ChosenNames names) {
        this.names = names;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("names beside account ids")
                        .setSerializerModifier(new AddNames(names)));
    }

    private static final class AddNames extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        private final transient ChosenNames names;

        AddNames(ChosenNames names) {
            this.names = names;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription type,
                List<BeanPropertyWriter> members) {
            List<BeanPropertyWriter> all = new ArrayList<>();
            for (BeanPropertyWriter member : members) {
                all.add(member);
                if (member.getAnnotation(AccountId.class) != null) {
                    all.add(new NameOf(member, names));
                }
            }
            return all;
        }
    }

    /** The member with the name. */
    private static final class NameOf extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        private final transient ChosenNames names;

        NameOf(BeanPropertyWriter id, ChosenNames names) {
            super(id, PropertyName.construct(id.getName() + AccountId.SUFFIX));
            this.names = names;
        }

        @Override
        public void serializeAsField(
                Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            if (get(bean) instanceof String id) {
                var name = names.of(id);
                if (name.isPresent()) {
                    generator.writeStringField(getName(), name.get());
                }
            }
        }
    }
}
