-- What the other files of this folder use.
create schema bench;

-- Keys in the order of their numbers, as the product's own keys are in the order of time.
create function bench.key(kind text, n bigint) returns uuid language sql immutable parallel safe
  as $$ select (left(md5(kind), 8) || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

-- Made-up choices of a response: one option of each of eight questions, one to three of two more, none where words are asked for.
create function bench.choices(r integer) returns bigint[] language sql immutable parallel safe
  as $$ select array(
    select case when q <= 8 then 1 << (abs(hashint4(r * 16 + q)) % 5) when q <= 10 then 1 + abs(hashint4(r * 16 + q)) % 7 else 0 end::bigint
    from generate_series(1, 12) q order by q) $$;
