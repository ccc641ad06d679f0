package org.notorturetj.importing.standin;

import java.util.regex.Matcher;

/**
 * Bodies as programs of fifteen years have left them when editors pasted: Word from 2003 to 2016,
 * Outlook, Google Docs, and the first editors within pages.
 */
final class Pasted {
    static final int SHAPES = 8;

    private Pasted() {}

    /**
     * One of them.
     *
     * @param shape less than {@link #SHAPES}
     * @param words in HTML
     */
    static String of(int shape, String words) {
        String body =
                switch (shape) {
                    case 0 ->
                            """
                            <p class="MsoListParagraphCxSpFirst" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1">
                            <!--[if !supportLists]--><span style="font-family:Symbol;mso-list:Ignore">·<span
                            style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><!--[endif]-->W<o:p></o:p></p>
                            <p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=RU>W<o:p></o:p></span></b></p>
                            <p class=MsoNormal><o:p>&nbsp;</o:p></p>""";
                    case 1 ->
                            """
                            <table class=MsoTableGrid border=1 cellspacing=0><tr><td width=120 valign=top colspan=2>
                            <p class=MsoNormal>W</p></td></tr><tr><td><table><tr><td>1</td><td>W</td></tr></table></td>
                            <td><p class=MsoNormal><st1:place w:st="on">W</st1:place><br>2</p></td></tr></table>
                            <p class=MsoNormal style='text-align:justify'>W""";
                    case 2 ->
                            """
                            <p class=MsoNormal>W<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
                            class=MsoFootnoteReference><!--[if !supportFootnotes]-->[1]<!--[endif]--></span></a>, W.</p>
                            <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
                            <div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> W</p></div></div>""";
                    case 3 ->
                            """
                            <p>W<!--[if gte vml 1]><v:shapetype id="_x0000_t75" coordsize="21600,21600"/><v:shape id="x"><v:imagedata
                            src="file:///C:/Temp/image001.jpg"/></v:shape><![endif]--><![if !vml]><img width=1
                            src="file:///C:/Temp/clip_image002.jpg"><![endif]></p><p><a href="javascript:void(0)">W</a> <a
                            href="  https://example.org/a b?x=1&y=2 ">W</a> <a href="mailto:desk@example.org">W</a></p>""";
                    case 4 ->
                            """
                            <b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span
                            style="font-weight:700">W</span></p><br /><p dir="ltr"><span>W&nbsp;&nbsp;&nbsp;W</span><span><br
                            class="kix-line-break"></span><em><em>W</em></em></p></b>""";
                    case 5 ->
                            """
                            <DIV align=justify><FONT size=2 face=Arial><SPAN style="font-size:12pt">W<BR><BR>&nbsp;<STRONG>W
                            </STRONG>W, <B>W</B>W</SPAN></FONT><P>W<P><CENTER>* * *</CENTER><A name=end></A>W""";
                    case 6 ->
                            """
                            <p>W пра&shy;ва&#8203; &laquo;W&raquo; &#8470;&nbsp;5<br>• W<br>1) W<br>- W<br># W<br>&gt; W</p>
                            <p>1. W</p><p>+ W</p><p>a_b_c *W* [W](W) &lt;W&gt; \\ ` W</p>""";
                    default ->
                            """
                            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:TrackMoves/>
                            <w:LidThemeOther>RU</w:LidThemeOther><w:LidThemeAsian>X-NONE</w:LidThemeAsian></w:WordDocument></xml>
                            <![endif]--><!--[if gte mso 9]><xml><w:LatentStyles DefLockedState="false" LatentStyleCount="267">
                            <w:LsdException Locked="false" SemiHidden="false" Name="Light Shading Accent 1"/>
                            <w:LsdException Locked="false" Name="Intense Quote"/></w:LatentStyles></xml><![endif]-->
                            <!--[if gte mso 10]><style> /* Style Definitions */ table.MsoNormalTable {mso-style-name:"Обычная
                            таблица"; mso-fareast-font-family:"Times New Roman";}</style><![endif]--><style><!-- /* Font
                            Definitions */ @font-face {font-family:"Cambria Math";} p.MsoNormal {margin:0cm} --></style>
                            <h1>W</h1><h6>W</h6><p>W<sup>2</sup> <u>W</u> <strike>W</strike> <ins>W</ins></p>
                            <blockquote>W</blockquote><dl><dt>W</dt><dd>W</dd></dl><pre>W
                              W</pre><ol><li>W<ul><li>W</ul><li>W</ol><section id=comments></section>""";
                };
        return body.replaceAll("\\bW\\b", Matcher.quoteReplacement(words));
    }
}
