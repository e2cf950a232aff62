package dev.ferro.hibernate.model;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Every way in which rows belong together. */
public class Relations {

    @Embeddable
    public static class Address {
        @Column(length = 60)
        String street;

        String city;

        @ManyToOne
        Country country;
    }

    @Entity(name = "Country")
    public static class Country {
        @Id
        @Column(length = 2)
        String code;
    }

    @Entity(name = "Person")
    public static class Person {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Person parent;

        @Embedded
        Address home;

        @Embedded
        @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 90))
        @AttributeOverride(name = "city", column = @Column(name = "work_city", nullable = false))
        @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "work_country"))
        Address work;

        @ElementCollection
        Set<String> nicknames;

        @ElementCollection
        List<String> notes;

        @ElementCollection
        @OrderColumn
        List<Integer> scores;

        @ElementCollection
        @CollectionTable(name = "person_phones")
        @MapKeyColumn(name = "kind", length = 20)
        @Column(name = "phone", length = 30)
        Map<String, String> phones;

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        Map<Basics.Status, Integer> counts;

        @ElementCollection
        Set<Basics.Status> statuses;

        @ElementCollection
        List<Address> addresses;

        @OneToMany(mappedBy = "owner")
        Set<Pet> pets;

        @OneToMany
        List<Country> visited;

        @OneToMany
        @JoinColumn(name = "friend_of")
        Set<Pet> friends;

        @ManyToMany
        Set<Club> clubs;

        @ManyToMany
        @JoinTable(
                name = "wishes",
                joinColumns = @JoinColumn(name = "who"),
                inverseJoinColumns = @JoinColumn(name = "what"),
                foreignKey = @ForeignKey(name = "wish_of"),
                inverseForeignKey = @ForeignKey(name = "wish_for"))
        List<Club> wishes;

        @ManyToMany
        @OrderColumn(name = "place")
        List<Club> ranking;

        @ManyToMany
        @MapKeyJoinColumn(name = "country")
        Map<Country, Club> clubOf;
    }

    @Entity(name = "Pet")
    public static class Pet {
        @Id
        @GeneratedValue
        Long id;

        @ManyToOne(optional = false)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Person owner;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Country origin;

        @OneToOne
        Pet twin;

        @OneToOne(optional = false)
        @JoinColumn(name = "passport", foreignKey = @ForeignKey(name = "pet_passport"))
        Passport passport;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Club club;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        Club lost;
    }

    @Entity(name = "Passport")
    public static class Passport {
        @Id
        @GeneratedValue
        Integer id;

        @OneToOne(mappedBy = "passport")
        Pet pet;

        @ManyToOne
        @JoinColumn(name = "club_name", referencedColumnName = "name")
        Club byName;
    }

    @Entity(name = "Club")
    public static class Club {
        @Id
        @GeneratedValue
        Integer id;

        @Column(unique = true, nullable = false)
        String name;

        @ManyToMany(mappedBy = "clubs")
        Set<Person> members;
    }
}
