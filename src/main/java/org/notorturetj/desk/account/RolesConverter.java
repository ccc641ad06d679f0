package org.notorturetj.desk.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.notorturetj.access.Role;

/** Stores roles as comma-separated names, in the order of the enum. */
@Converter
public class RolesConverter implements AttributeConverter<Set<Role>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(words.split(",", -1))
                .map(word -> Role.ofWord(word).orElseThrow())
                .forEach(roles::add);
        return roles;
    }
}
