package io.parley.party;

/** What an organisation is to this installation. */
public enum PartyKind {
    /** The cloud service provider (云服务提供商) that runs this installation; there is exactly one. */
    PROVIDER,
    /** A cloud service customer (云服务客户): a tenant with an agreement, contacts, windows and a language. */
    CUSTOMER,
    /** A peer provider (对等云服务提供商) on whose service the provider depends. */
    PEER,
    /** A regulator, court or police body. */
    AUTHORITY
}
