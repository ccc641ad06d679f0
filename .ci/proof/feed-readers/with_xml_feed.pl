# The entries of a file as XML::Feed reads them, in JSON.
use strict;
use warnings;
use XML::Feed;
use JSON::PP;

# Else titles of Atom are bytes.
$XML::Atom::ForceUnicode = 1;

my $feed = XML::Feed->parse($ARGV[0]) or die XML::Feed->errstr;
my @read = map { { id => $_->id, title => $_->title, published => $_->issued->epoch } } $feed->entries;
print JSON::PP->new->utf8->encode(\@read);
