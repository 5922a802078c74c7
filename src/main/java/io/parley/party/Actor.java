package io.parley.party;

/**
 * Who did something, as the trail and the dossier remember it.
 *
 * @param id the person's or contact's id, or the name of the part of Parley that acted
 * @param name as people read it at that time
 */
public record Actor(Kind kind, String id, String name) {

    /** What kind of actor. */
    public enum Kind {
        PERSON,
        CONTACT,
        SYSTEM
    }

    public static Actor of(Person person) {
        return new Actor(Kind.PERSON, person.id(), person.name());
    }

    public static Actor of(Contact contact) {
        return new Actor(Kind.CONTACT, contact.id(), contact.name());
    }

    /** Parley itself, acting on a timer or an event. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, "Parley");
    }
}
