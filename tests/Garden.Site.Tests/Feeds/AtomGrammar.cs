namespace Garden.Site.Tests.Feeds;

/// <summary>What RFC 4287 asks of the elements that the feeds use, as a RELAX NG grammar.</summary>
internal static class AtomGrammar
{
    public const string RelaxNg = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="http://www.w3.org/2005/Atom">
          <start>
            <element name="feed">
              <attribute name="xml:lang"/>
              <ref name="named"/>
              <oneOrMore><ref name="link"/></oneOrMore>
              <ref name="updated"/>
              <element name="author"><element name="name"><data type="token"><param name="minLength">1</param></data></element></element>
              <oneOrMore>
                <element name="entry">
                  <ref name="named"/>
                  <ref name="link"/>
                  <optional><element name="published"><data type="dateTime"/></element></optional>
                  <ref name="updated"/>
                  <optional><element name="summary"><text/></element></optional>
                  <optional><element name="content"><attribute name="type"><value>html</value></attribute><text/></element></optional>
                </element>
              </oneOrMore>
            </element>
          </start>
          <define name="named">
            <element name="title"><text/></element>
            <element name="id"><data type="anyURI"><param name="pattern">[a-z]+:.+</param></data></element>
          </define>
          <define name="updated"><element name="updated"><data type="dateTime"/></element></define>
          <define name="link">
            <element name="link">
              <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
              <attribute name="type"/>
              <attribute name="href"><data type="anyURI"/></attribute>
            </element>
          </define>
        </grammar>
        """;
}
