/* Reads the dynamic symbol table by its section (System V ABI, chapter 4);
 * nothing in the file is believed. */
#include "config.h"

#include "host/exports.h"

#include <elf.h>
#include <link.h>
#include <string.h>

typedef struct
{
  const char *bytes;
  gsize length;
} File;

/* SIZE bytes at OFFSET into RET; FALSE where the file ends before. */
static gboolean
copy (const File *file, gsize offset, void *ret, gsize size)
{
  if (offset > file->length || size > file->length - offset)
    return FALSE;
  memcpy (ret, file->bytes + offset, size);
  return TRUE;
}

static gboolean
get_section (const File *file, const ElfW (Ehdr) * header, gsize index,
             ElfW (Shdr) * ret)
{
  return index < header->e_shnum && header->e_shentsize == sizeof *ret
         && header->e_shoff <= file->length
         && copy (file, header->e_shoff + index * sizeof *ret, ret,
                  sizeof *ret);
}

/* A name in the section of strings, or NULL. */
static const char *
get_name (const File *file, const ElfW (Shdr) * strings, gsize offset)
{
  gsize begin;

  if (offset >= strings->sh_size || strings->sh_offset > file->length
      || strings->sh_size > file->length - strings->sh_offset)
    return NULL;
  begin = strings->sh_offset + offset;
  if (memchr (file->bytes + begin, '\0', strings->sh_size - offset) == NULL)
    return NULL;
  return file->bytes + begin;
}

static gboolean
is_exported (const ElfW (Sym) * symbol)
{
  /* The binding and the visibility are where they are in both classes. */
  guint binding = ELF64_ST_BIND (symbol->st_info);
  guint visibility = ELF64_ST_VISIBILITY (symbol->st_other);

  return symbol->st_shndx != SHN_UNDEF && binding != STB_LOCAL
         && (visibility == STV_DEFAULT || visibility == STV_PROTECTED);
}

static gboolean
list_symbols (const File *file, const ElfW (Ehdr) * header,
              const ElfW (Shdr) * section, GPtrArray *names)
{
  ElfW (Shdr) strings;
  ElfW (Sym) symbol;

  if (section->sh_entsize != sizeof symbol
      || !get_section (file, header, section->sh_link, &strings))
    return FALSE;
  for (gsize i = 0; i < section->sh_size / sizeof symbol; i++)
    {
      const char *name;

      if (section->sh_offset > file->length
          || !copy (file, section->sh_offset + i * sizeof symbol, &symbol,
                    sizeof symbol))
        return FALSE;
      if (!is_exported (&symbol))
        continue;
      name = get_name (file, &strings, symbol.st_name);
      if (name == NULL)
        return FALSE;
      if (name[0] != '_')
        g_ptr_array_add (names, g_strdup (name));
    }
  return TRUE;
}

GPtrArray *
exports_list (const char *bytes, gsize length)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  File file = { bytes, length };
  ElfW (Ehdr) header;
  ElfW (Shdr) section;

  if (!copy (&file, 0, &header, sizeof header)
      || memcmp (header.e_ident, ELFMAG, SELFMAG) != 0)
    return NULL;
  for (gsize i = 0; get_section (&file, &header, i, &section); i++)
    if (section.sh_type == SHT_DYNSYM)
      return list_symbols (&file, &header, &section, names)
                 ? g_steal_pointer (&names)
                 : NULL;
  return NULL;
}
