/**
 * The style in which references are set: full notes, as historians write them.
 * In the Citation Style Language 1.0, so that any processor of it can take it.
 */
export const NOTE_STYLE = "note";

export const noteStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Substratum notes</title>
    <id>substratum-note</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <locale>
    <date form="text" delimiter=" ">
      <date-part name="day"/>
      <date-part name="month"/>
      <date-part name="year"/>
    </date>
  </locale>
  <macro name="people">
    <names variable="author">
      <name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>
      <substitute>
        <names variable="editor">
          <name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>
          <label form="short" prefix=" (" suffix=")"/>
        </names>
      </substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if variable="container-title">
        <text variable="title" quotes="true"/>
      </if>
      <else-if type="manuscript thesis personal_communication webpage interview" match="any">
        <text variable="title" quotes="true"/>
      </else-if>
      <else>
        <text variable="title" font-style="italic"/>
      </else>
    </choose>
  </macro>
  <macro name="container">
    <group delimiter=" ">
      <choose>
        <if type="chapter paper-conference entry-dictionary entry-encyclopedia" match="any">
          <text term="in"/>
        </if>
      </choose>
      <text variable="container-title" font-style="italic"/>
      <choose>
        <if type="article-journal article-magazine" match="any">
          <group delimiter="/">
            <text variable="volume"/>
            <text variable="issue"/>
          </group>
        </if>
      </choose>
    </group>
  </macro>
  <macro name="editors">
    <choose>
      <if variable="author">
        <names variable="editor translator" delimiter=", ">
          <label form="verb-short" suffix=" "/>
          <name and="text" delimiter=", "/>
        </names>
      </if>
    </choose>
  </macro>
  <macro name="date">
    <date variable="issued" form="text"/>
  </macro>
  <macro name="imprint">
    <choose>
      <if type="article-journal article-magazine" match="any">
        <text macro="date" prefix="(" suffix=")"/>
      </if>
      <else-if type="article-newspaper webpage post-weblog" match="none">
        <group delimiter=", " prefix="(" suffix=")">
          <group delimiter=": ">
            <text variable="publisher-place"/>
            <text variable="publisher"/>
          </group>
          <text macro="date"/>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="day">
    <choose>
      <if type="article-newspaper webpage post-weblog" match="any">
        <text macro="date"/>
      </if>
    </choose>
  </macro>
  <macro name="volume">
    <choose>
      <if type="article-journal article-magazine" match="none">
        <text variable="volume" prefix="vol. "/>
      </if>
    </choose>
  </macro>
  <macro name="places">
    <choose>
      <if variable="locator">
        <group delimiter=" ">
          <label variable="locator" form="short"/>
          <text variable="locator"/>
        </group>
      </if>
      <else-if variable="page">
        <group delimiter=" ">
          <label variable="page" form="short"/>
          <text variable="page"/>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="archive">
    <group delimiter=", ">
      <text variable="archive"/>
      <text variable="archive_location"/>
    </group>
  </macro>
  <citation>
    <layout delimiter="; ">
      <group delimiter=", ">
        <text macro="people"/>
        <group delimiter=" ">
          <group delimiter=", ">
            <text macro="title"/>
            <text macro="container"/>
            <text macro="editors"/>
            <text macro="volume"/>
            <text macro="day"/>
          </group>
          <text macro="imprint"/>
        </group>
        <text macro="places"/>
        <text macro="archive"/>
        <text variable="DOI" prefix="doi:"/>
        <choose>
          <if variable="DOI" match="none">
            <text variable="URL"/>
          </if>
        </choose>
      </group>
    </layout>
  </citation>
</style>`;
